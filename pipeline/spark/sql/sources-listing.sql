-- Paths, one a line, that every worker can open itself.
SELECT /*+ REPARTITION(${spread}) */ to_json(named_struct('source', named_struct(
  'uri', substr(value, ${from}),
  'path', value
))) AS line
FROM listing
WHERE value <> ''
