-- Each document, what was found in it and the records of its mentions: mentions on their way, links, drops.
INSERT OVERWRITE DIRECTORY '${work}/mentions' USING parquet
SELECT TRANSFORM (line)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
  USING '${filter} merge --step mentions --columns'
  AS (is STRING, key STRING, place STRING, of STRING, line STRING)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
FROM (
  SELECT line
  FROM (
    SELECT key AS id, line FROM documents WHERE is = 'document'
    UNION ALL
    SELECT id, line FROM found WHERE is = 'found'
    UNION ALL
    SELECT c.of AS id, to_json(named_struct('member', c.key, 'into', n.place)) AS line
    FROM clustered c JOIN names n ON n.is = 'named' AND n.key = c.cluster
  )
  DISTRIBUTE BY id SORT BY id
)
