"""Connected components by large-star and small-star, rounds of joins: no process ever holds the graph."""

MOST_ROUNDS = 60


def components(statements, work, say, edges="edges"):
    """Leaves the view `star`: every node that has an edge in the view `edges`, led to the least node of its component."""
    work = "%s/star-of-%s" % (work, edges)
    statements.run("star", to=work + "-0", edges=edges)
    statements.table("star", work + "-0")
    print_of, at = fingerprint(statements), 0
    for turn in range(MOST_ROUNDS):
        for step in ("large-star", "small-star"):
            at += 1
            path = "%s-%d" % (work, 1 + at % 2 + 2 * (turn % 2))
            statements.run(step, to=path)
            statements.table("star", path)
        now = fingerprint(statements)
        if now == print_of:
            say("components of %s: %d edges to their least nodes in %d rounds" % (edges, now[0], turn + 1))
            return
        print_of = now
    raise RuntimeError("components: no end after %d rounds" % MOST_ROUNDS)


def fingerprint(statements):
    row = statements.spark.sql("SELECT count(*), bit_xor(xxhash64(u, v)) FROM star").first()
    return row[0], row[1] or 0
