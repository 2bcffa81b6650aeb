-- The cluster of each member that has edges; any other stands alone.
INSERT OVERWRITE DIRECTORY '${work}/clusters' USING parquet
SELECT TRANSFORM (line)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
  USING '${filter} cluster --columns'
  AS (kind STRING, cluster STRING, member STRING, line STRING)
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
FROM (
  SELECT line FROM joined DISTRIBUTE BY root
)
