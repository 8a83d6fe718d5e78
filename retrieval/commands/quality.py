"""Commands about how pullquote is set, and how well it answers so."""

import typer

from retrieval.commands.edge import settings_for
from retrieval.commands.options import (
    CoverageName,
    DataDir,
    Export,
    GoldFile,
    Json,
    Risk,
    WriteToFile,
)
from retrieval.exits import DONE, PARTLY_FAILED


def settings(json: Json = False) -> None:
    """Show every setting and where its value is from.

    Example: PULLQUOTE_MAX_QUOTES=3 pullquote settings
    """
    from config.provenance import provenance
    from retrieval.commands.records import line, setting_record
    from retrieval.commands.tables import show_settings

    origins = provenance(settings_for(None))
    if json:
        for one in origins:
            print(line(setting_record(one)))
    else:
        show_settings(origins)


def evaluate(file: GoldFile, json: Json = False, data_dir: DataDir = None) -> None:
    """Measure how well your own questions are answered.

    FILE has an object a line, as below. Its answers are every place that answers, each with words
    of the article, and an empty list says that the coverage does not answer. A source is named as
    for `pullquote show`; name.jsonl#2 is the article in line 2 of name.jsonl.

    \b
    {"question": "...", "answers": [{"source": "name.txt", "quote": "..."}]}

    Example: pullquote eval examples/questions.jsonl
    """
    from retrieval.commands.grading import evaluate_file
    from retrieval.reader import open_reader

    with open_reader(settings_for(data_dir)) as reader:
        evaluate_file(file, reader, as_json=json)


def tune(
    file: GoldFile,
    risk: Risk = 0.1,
    write: WriteToFile = False,
    json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Find the threshold at which few enough of the answers are wrong.

    FILE is as for `pullquote eval`. Of what is answered at the threshold, at most the share
    `--risk` is wrong in FILE; how far that can be trusted is said, too.

    Example: pullquote tune examples/questions.jsonl --risk 0.1
    """
    from retrieval.commands.grading import tune_by_file
    from retrieval.reader import open_reader

    with open_reader(settings_for(data_dir)) as reader:
        found = tune_by_file(file, reader, risk, as_json=json, written=write)
    raise typer.Exit(DONE if found else PARTLY_FAILED)


def feedback(
    export: Export = False, coverage: CoverageName = "public", data_dir: DataDir = None
) -> None:
    """Show what people in Discord thought of the bot's answers.

    Example: pullquote feedback --export > questions.jsonl
    """
    from retrieval.commands.feedback import print_feedback

    print_feedback(settings_for(data_dir), coverage, export=export)
