"""Between the driver's disk and the file system that all workers reach."""
import os


def path_of(spark, place):
    jvm = spark.sparkContext._jvm
    path = jvm.org.apache.hadoop.fs.Path(place)
    return path, path.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())


def copied(spark, path, folder):
    """A file of the driver's disk where all workers reach it."""
    to, system = path_of(spark, "%s/%s" % (folder, os.path.basename(path)))
    local = spark.sparkContext._jvm.org.apache.hadoop.fs.Path("file://" + os.path.abspath(path))
    system.copyFromLocalFile(False, True, local, to)
    return to.toString()


def joined(spark, folder, path):
    """The parts of a folder one after the other as one file of the driver's disk: the engine copies, no row passes through here."""
    jvm = spark.sparkContext._jvm
    root, system = path_of(spark, folder)
    parts = sorted(status.getPath().getName() for status in system.listStatus(root))
    out = jvm.java.io.FileOutputStream(path)
    try:
        for name in parts:
            if name.startswith("part-"):
                part = system.open(jvm.org.apache.hadoop.fs.Path(root, name))
                try:
                    jvm.org.apache.hadoop.io.IOUtils.copyBytes(part, out, 1 << 20, False)
                finally:
                    part.close()
    finally:
        out.close()
