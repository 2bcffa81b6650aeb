"""Nothing is lost in silence: what a stage read is what the one before wrote, and what it wrote is what is there."""


class Lost(Exception):
    pass


class Account:
    def __init__(self, statements, say):
        self.statements, self.say = statements, say

    def of(self, table, where="true"):
        return self.statements.run("account", table=table, where=where).first()

    def settle(self, stage, given, told):
        """`given`: rows, and the sum of their checksums where it is known. Gives back the same of what is there now."""
        rows, checksum = given
        read, written = told.read or 0, told.written or 0
        if read != rows:
            raise Lost("%s: it was given %d lines and read %d" % (stage, rows, read))
        if checksum is not None and (told.sum_read or 0) != checksum:
            raise Lost("%s: what it read is not what the stage before it wrote" % stage)
        if written != told.rows or (told.sum_written or 0) != (told.sum or 0):
            raise Lost("%s: it wrote %d lines and %d are there, or not the same" % (stage, written, told.rows))
        self.say("%s: %d lines in, %d out, %d partitions reconciled" % (stage, read, written, told.tallies))
        if told.uncompared:
            self.say("%s: %d pairs under keys that very many share were left uncompared" % (stage, told.uncompared))
        return told.rows, told.sum or 0
