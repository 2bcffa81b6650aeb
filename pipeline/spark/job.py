"""Attested on Apache Spark: `spark-submit --archives attested-spark.tgz#attested job.py INPUT… --out DIR --work URI`.

Parameters in, the statements of sql/ one after the other, counts reconciled after each. What a stage does is in its filter alone.
"""
import os
import sys


def home():
    """The unpacked archive: beside this file, or where Spark unpacked it for the driver."""
    from pyspark import SparkFiles

    places = [os.path.dirname(os.path.abspath(__file__)), os.path.abspath("attested")]
    try:
        places.append(SparkFiles.get("attested"))
    except Exception:  # No session yet, so no files of its own.
        pass
    for place in places:
        if os.path.exists(os.path.join(place, "sql", "found.sql")):
            return place
    raise SystemExit("job.py: give the archive with --archives attested-spark.tgz#attested, or start job.py from it.")


if __name__ == "__main__":
    from pyspark.sql import SparkSession

    session = SparkSession.builder.appName("attested").getOrCreate()
    sys.path.insert(0, home())
    from attested_spark.steps import main

    status = main(sys.argv[1:], home(), session)
    session.stop()
    sys.exit(status)
