"""python -m benchmarks.gradcheck"""

import sys

from .run import main

sys.exit(main())
