"""Runs the statements of sql/ with their parameters."""
import os
import re


class Statements:
    def __init__(self, spark, home, values):
        self.spark, self.folder, self.values = spark, os.path.join(home, "sql"), dict(values)

    def run(self, statement, **values):
        with open(os.path.join(self.folder, statement + ".sql"), encoding="utf-8") as file:
            text = file.read()
        known = {**self.values, **values}
        return self.spark.sql(re.sub(r"\$\{(\w+)\}", lambda match: str(known[match[1]]), text))

    def table(self, name, path=None):
        """The outcome of a stage, by its name."""
        self.spark.read.parquet(path or "%s/%s" % (self.values["work"], name)).createOrReplaceTempView(name)


def quoted(text):
    """Inside the quotation marks of a literal."""
    return text.replace("\\", "\\\\").replace("'", "\\'")
