-- What is to be named together: clusters with the ids that were founded in them, and ids with those that superseded them.
CREATE OR REPLACE TEMPORARY VIEW held AS
WITH known AS (
  SELECT key, key AS name FROM registry WHERE is = 'id'
  UNION
  SELECT key, place FROM registry WHERE is = 'id' AND place <> ''
)
SELECT DISTINCT c.cluster AS a, k.key AS b, 'true' AS same FROM clustered c JOIN known k ON c.place = k.name
UNION ALL
SELECT key, of, 'true' FROM registry WHERE is = 'id' AND of <> ''
