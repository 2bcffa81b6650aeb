import { columnsOf, datasetList } from "../../src/index.ts";
import type { Manifest } from "../write/manifest.ts";

const SPEC = "https://openlineage.io/spec";
const SCHEMA = `${SPEC}/2-0-2/OpenLineage.json#/$defs/RunEvent`;

/** How OpenLineage calls the end of a run. */
const ends: Readonly<Record<Manifest["status"], string>> = { complete: "COMPLETE", failed: "FAIL", refused: "ABORT" };

/** The two events of a run: that it started, and how it ended. `name` is the output folder's. */
export const lineageEvents = (run: Manifest, name: string): readonly unknown[] => {
  const producer = `urn:attested:${run.version}`;
  const common = {
    producer,
    schemaURL: SCHEMA,
    job: { namespace: "attested", name: `run ${name}`, facets: {} },
    inputs: run.inputs.map((input) => ({ namespace: "file", name: input.name })),
  };
  const facet = (path: string) => ({ _producer: producer, _schemaURL: `${SPEC}/facets/${path}` });
  const error = {
    errorMessage: {
      ...facet("1-0-1/ErrorMessageRunFacet.json#/$defs/ErrorMessageRunFacet"),
      ...{ message: run.error ?? "", programmingLanguage: "JavaScript" },
    },
  };
  const outputs = Object.entries(run.files).map(([path, { bytes }]) => ({
    namespace: "file",
    name: `${name}/${path}`,
    facets: schemaFacet(path, facet("1-1-1/SchemaDatasetFacet.json#/$defs/SchemaDatasetFacet")),
    outputFacets: {
      outputStatistics: {
        ...facet("1-0-2/OutputStatisticsOutputDatasetFacet.json#/$defs/OutputStatisticsOutputDatasetFacet"),
        size: bytes,
      },
    },
  }));
  return [
    { eventType: "START", eventTime: run.started, run: { runId: run.runId, facets: {} }, ...common, outputs: [] },
    {
      eventType: ends[run.status],
      eventTime: run.finished,
      run: { runId: run.runId, facets: run.error === null ? {} : error },
      ...common,
      outputs,
    },
  ];
};

const schemaFacet = (path: string, facet: Readonly<{ _producer: string; _schemaURL: string }>) => {
  const dataset = datasetList.find(({ name }) => path === `${name}.csv`);
  if (dataset === undefined) return {};
  const fields = columnsOf(dataset).map(({ name, type, description }) => ({
    ...{ name, type },
    ...(description !== null && { description }),
  }));
  return { schema: { ...facet, fields } };
};
