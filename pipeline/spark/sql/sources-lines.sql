-- Lines of large files of JSON Lines, with their numbers: those before their block, and those before them in it.
SELECT /*+ BROADCAST(b) */ to_json(named_struct('source', named_struct(
  'uri', b.uri,
  'row', true,
  'line', b.before + t.id - b.first + 1,
  'base64', translate(base64(t.value), '\r\n', '')
))) AS line
FROM text t JOIN blocks b ON t.file = b.file AND t.block = b.block
