-- Documents with their families, and their rows.
INSERT OVERWRITE DIRECTORY '${work}/documents' USING parquet
SELECT TRANSFORM (line)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
  USING '${filter} merge --step families --columns'
  AS (is STRING, key STRING, place STRING, of STRING, line STRING)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
FROM (
  SELECT concat('{"cluster":"', cluster, '",', substr(line, 2)) AS line
  FROM (
    SELECT coalesce(c.key, d.key) AS cluster, d.place, d.line
    FROM copies d LEFT JOIN clusters c ON c.is = 'documents' AND c.place = d.key
    WHERE d.is = 'document'
    DISTRIBUTE BY cluster SORT BY cluster, place
  )
)
