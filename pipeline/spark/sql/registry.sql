-- The ids that the run before gave, as the step `registry` prints them.
INSERT OVERWRITE DIRECTORY '${work}/registry' USING parquet
SELECT c[0] AS is, c[1] AS key, c[2] AS place, c[3] AS of, c[4] AS line
FROM (SELECT split(value, '\t') AS c FROM ids)
