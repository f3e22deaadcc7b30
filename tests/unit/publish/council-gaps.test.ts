/** The gaps that pages tell are counted from the centres that the gap finder has. */
import { expect, it } from "vitest";
import { decodeNeighbourhoods, encodeNeighbourhoods } from "../../../src/core/place/atlas.ts";
import { centresOf } from "../../../src/core/publish/council-gaps.ts";
import { fictionalGeography } from "../../effects.ts";

it("centres of pages are those of the browser, decimal for decimal", async () => {
  const geography = await fictionalGeography();
  const neighbourhoods = geography.neighbourhoods.map((one, at) => ({
    ...one,
    latitude: one.latitude + at * 0.000_017,
    longitude: one.longitude - at * 0.000_023,
  }));
  const loaded = decodeNeighbourhoods(JSON.parse(JSON.stringify(encodeNeighbourhoods(neighbourhoods))));
  const { latitudes, longitudes, imdRanks, people } = centresOf({ ...geography, neighbourhoods });
  expect([...latitudes]).toEqual(loaded.map(({ latitude }) => latitude));
  expect([...longitudes]).toEqual(loaded.map(({ longitude }) => longitude));
  expect([...imdRanks]).toEqual(neighbourhoods.map(({ ranks }) => ranks.imd));
  expect([...people]).toEqual(neighbourhoods.map(({ population }) => population));
});
