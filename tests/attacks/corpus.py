"""All attacks, by theme."""

from . import damage, files, forging, lies, theft

THEMES = {
    "forging": forging.ATTACKS,
    "lying values": lies.ATTACKS,
    "theft": theft.ATTACKS,
    "damage": damage.ATTACKS,
    "files": files.ATTACKS,
}
ATTACKS = [attack for attacks in THEMES.values() for attack in attacks]
FRONTS = [attack for attack in ATTACKS if attack.fronts]
