-- The cluster of each member that has edges within a component, any other stands alone; and what became of these edges.
INSERT OVERWRITE DIRECTORY '${work}/clusters' USING parquet
SELECT TRANSFORM (line)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
  USING '${filter} cluster --decisions --columns'
  AS (is STRING, key STRING, place STRING, line STRING)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
FROM (
  SELECT line FROM joined DISTRIBUTE BY root
)
