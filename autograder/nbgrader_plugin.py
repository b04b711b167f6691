"""The trusted grader in nbgrader's place for `autograde`: same commands, same gradebook.

`install` is called by `nbgrader_config.py`. It replaces one preprocessor by nbgrader's own trait
(`Autograde.autograde_preprocessors`) and the converter by a subclass, because no trait reaches
what happens before the preprocessors: reading the file, and copying what lies beside it.
"""

from __future__ import annotations

import fnmatch
import glob
import os
import shutil
import sys
import warnings
from pathlib import Path
from typing import Any

import nbgrader
import nbgrader.apps.api
import nbgrader.apps.autogradeapp
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from nbgrader.converters import Autograde
from nbgrader.converters.base import BaseConverter, NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import Execute, SaveAutoGrades
from nbgrader.utils import setenv
from sqlalchemy.exc import SAWarning
from traitlets import Integer
from traitlets.config import Config, PyFileConfigLoader

from . import gradebook
from .clean import clean_html
from .feedback import extra_credit
from .judge import DEFAULT_SEED
from .notebook import ROOT
from .submission import Submission, read_submission
from .suite import load_suite
from .timestamp import read_timestamp, timestamp_file
from .work import Refused, run_and_grade, safe_tier

TEMPLATES = Path(__file__).resolve().parent / "templates"
FORMGRADER = Path(nbgrader.__file__).parent / "server_extensions" / "formgrader"
BOOTSTRAP = FORMGRADER / "static/node_modules/bootstrap/dist/css"


def install(config: Config) -> None:
    """Puts the trusted grader in place.

    Args:
        config: nbgrader's configuration, as `get_config()` gives it.
    """
    # A new gradebook runs `alembic`, which stands beside this Python, on PATH or not.
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    # nbgrader's own queries make SQLAlchemy 2 warn of its sessions, once a submission.
    warnings.filterwarnings("ignore", category=SAWarning)
    CourseDirectory.get_existing_timestamp = lambda _, folder: read_timestamp(Path(folder))
    nbgrader.apps.api.Autograde = TrustedAutograde
    nbgrader.apps.autogradeapp.Autograde = TrustedAutograde
    ours = {Execute: TrustedExecute, SaveAutoGrades: SaveExtraCreditToo}
    config.Autograde.autograde_preprocessors = [ours.get(step, step) for step in stock_steps()]
    config.HTMLExporter.sanitize_html = True
    feedback = config.GenerateFeedback.HTMLExporter
    feedback.template_name = "checked_feedback"
    feedback.extra_template_basedirs = [str(TEMPLATES), str(FORMGRADER / "templates")]
    # The second filter stands behind all Markdown in the templates, which they do not clean.
    feedback.filters = {"clean_html": clean_html, "strip_files_prefix": clean_html}
    feedback.extra_template_paths = [str(FORMGRADER / "templates"), str(BOOTSTRAP)]


def nbgrader_api(course: Path) -> NbGraderAPI:
    """nbgrader's commands on a course, in this process, with the course's configuration.

    Args:
        course: the course's folder, which may lie anywhere.
    """
    config = PyFileConfigLoader("nbgrader_config.py", path=str(ROOT)).load_config()
    config.CourseDirectory.root = str(course.resolve())
    app = NbGraderAPI(config=config)
    app.log.setLevel("WARNING")
    return app


def stock_steps() -> list[type]:
    """nbgrader's own preprocessors of the autograding pass."""
    return list(Autograde.autograde_preprocessors.default_args[0])


class TrustedExecute(Execute):
    """Runs the student's cells in the sandbox and the hidden suite outside of it."""

    seed = Integer(DEFAULT_SEED, help="Seed of the hidden inputs.").tag(config=True)

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Grades a notebook; without a hidden suite for it, as nbgrader itself does."""
        about = resources["nbgrader"]
        try:
            load_suite(about["assignment"])
        except LookupError:
            self.log.warning(
                "There is no hidden suite for %s: its notebooks run in a kernel with no sandbox.",
                about["assignment"],
            )
            return super().preprocess(nb, resources)
        with Gradebook(about["db_url"]) as book:
            released = gradebook.released_cells(book, about["notebook"], about["assignment"])
        run_and_grade(about["assignment"], nb, released, self.seed)
        return nb, resources


class SaveExtraCreditToo(SaveAutoGrades):
    """Saves what nbgrader's own does, and the extra credit."""

    def _add_score(self, cell: NotebookNode, resources: dict[str, Any]) -> None:
        super()._add_score(cell, resources)
        credit = extra_credit(cell)
        if credit is not None:
            grade = self.gradebook.find_grade(
                cell.metadata.nbgrader.grade_id,
                self.notebook_id,
                self.assignment_id,
                self.student_id,
            )
            grade.extra_credit = credit
            self.gradebook.db.commit()


class CopyNoStudentFiles(BaseConverter):
    """Stands behind `Autograde` and copies nothing of a submission but its timestamp.

    What else lies in the folder may be a link to a secret, a pipe, or a module of numpy's name.
    """

    def init_assignment(self, assignment_id: str, student_id: str) -> None:
        """Makes the folder of a graded submission."""
        source = Path(self._format_source(assignment_id, student_id))
        target = Path(self._format_dest(assignment_id, student_id))
        target.mkdir(parents=True, exist_ok=True)
        if timestamp := timestamp_file(source):
            shutil.copyfile(timestamp, target / timestamp.name)


class TrustedAutograde(Autograde, CopyNoStudentFiles):
    """nbgrader's autograde, for submissions of which nothing is believed."""

    def start(self) -> None:
        """Grades the submissions that are asked for.

        Raises:
            NbGraderException: this machine cannot contain other people's code.
        """
        try:
            safe_tier()
        except Refused as reason:
            self.log.error("%s", reason)
            raise NbGraderException(str(reason)) from None
        super().start()

    def init_notebooks(self) -> None:
        """Finds the submissions, also those that lack a notebook: they are graded as empty."""
        with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as book:
            names = gradebook.notebook_names(book, self.coursedir.assignment_id)
        wanted = fnmatch.filter(names, self.coursedir.notebook_id)
        pattern = self._format_source(self.coursedir.assignment_id, self.coursedir.student_id)
        folders = [folder for folder in glob.glob(pattern) if os.path.isdir(folder)]
        if not wanted or not folders:
            super().init_notebooks()  # which says what is missing
            return
        self.assignments = {
            folder: [os.path.join(folder, f"{name}.ipynb") for name in wanted] for folder in folders
        }

    def convert_single_notebook(self, notebook_filename: str) -> None:
        """Reads and sanitizes one submitted notebook, then grades it."""
        self.log.info("Sanitizing %s", notebook_filename)
        self._sanitizing = True
        self._init_preprocessors()
        resources = self.init_single_notebook_resources(notebook_filename)
        submission = self._read(Path(notebook_filename), resources["nbgrader"])
        output, resources = self.exporter.from_notebook_node(submission.notebook, resources)
        self.write_single_notebook(output, resources)
        self._grade(os.path.join(self.writer.build_directory, os.path.basename(notebook_filename)))

    def _read(self, path: Path, about: dict[str, str]) -> Submission:
        with Gradebook(about["db_url"]) as book:
            released = gradebook.released_cells(book, about["notebook"], about["assignment"])
        submission = read_submission(path, released)
        for remark in submission.remarks:
            self.log.warning("%s: %s", about["student"], remark)
        return submission

    def _grade(self, path: str) -> None:
        self.log.info("Autograding %s", path)
        self._sanitizing = False
        self._init_preprocessors()
        try:
            with setenv(NBGRADER_EXECUTION="autograde"):
                BaseConverter.convert_single_notebook(self, path)
        finally:
            self._sanitizing = True
