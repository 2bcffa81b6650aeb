-- What `publish` is told beside the files: what was not read, counts, diagnostics.
SELECT line FROM found WHERE is = 'quarantined'
UNION ALL SELECT line FROM mentions WHERE is IN ('counted', 'diagnostic')
UNION ALL SELECT line FROM records WHERE is = 'counted'
