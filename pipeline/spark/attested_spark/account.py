"""Nothing is lost in silence: what a stage read is what the one before wrote, and what it wrote is what is there."""

# Of a sum of checksums, as the stages have it.
LIMIT = 1 << 52


class Lost(Exception):
    pass


class Account:
    """What each stage left, by what its lines are: how many, and the sum of their checksums."""

    def __init__(self, statements, say):
        self.statements, self.say, self.left = statements, say, {}

    def of(self, table, *kinds):
        """Rows and checksum of the lines that are one of these; of all when none is named."""
        left = self.left[table]
        wanted = [left.get(kind, (0, 0)) for kind in kinds] if kinds else left.values()
        return added(wanted)

    def look(self, table, by="is"):
        """Counts what is there now. Gives back the sum of what the stage says that it read and wrote."""
        rows = self.statements.run("account", table=table, **{"is": by}).collect()
        self.left[table] = {row["is"]: (row.rows, row.sum or 0) for row in rows if row.rows}
        return {name: sum(row[name] or 0 for row in rows) for name in ("tallies", "read", "written", "uncompared", "held_apart", "sum_read", "sum_written")}

    def settle(self, stage, given, by="is"):
        """`given`: rows, and the sum of their checksums where it is known. Gives back the same of what is there now."""
        told = self.look(stage, by)
        rows, checksum = given
        there, left = self.of(stage)
        if told["read"] != rows:
            raise Lost("%s: it was given %d lines and read %d" % (stage, rows, told["read"]))
        if checksum is not None and told["sum_read"] % LIMIT != checksum:
            raise Lost("%s: what it read is not what the stage before it wrote" % stage)
        if told["written"] != there or told["sum_written"] % LIMIT != left:
            raise Lost("%s: it wrote %d lines and %d are there, or not the same" % (stage, told["written"], there))
        self.say("%s: %d lines in, %d out, %d partitions reconciled" % (stage, rows, there, told["tallies"]))
        return told


def added(parts):
    """Rows and checksums of several together; a checksum that is not known makes that of all unknown."""
    rows = checksum = 0
    for more, sum_of in parts:
        rows += more
        checksum = None if checksum is None or sum_of is None else (checksum + int(sum_of)) % LIMIT
    return rows, checksum


def counted(given):
    """The rows alone: their lines are written anew on the way."""
    return given[0], None
