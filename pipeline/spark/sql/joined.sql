-- What decides on clusters: the members of each component, and the edges between them.
CREATE OR REPLACE TEMPORARY VIEW joined AS
SELECT root, line FROM placed WHERE root IS NOT NULL
UNION ALL
SELECT root, to_json(named_struct('kind', kind, 'member', member)) AS line
FROM (
  SELECT kind, a AS member, root FROM placed WHERE root IS NOT NULL
  UNION
  SELECT kind, b, root FROM placed WHERE root IS NOT NULL
)
