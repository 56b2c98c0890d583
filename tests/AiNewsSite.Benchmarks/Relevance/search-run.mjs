// Runs queries from a file against a built site as a browser would, and says what was found and what it cost.
// node search-run.mjs SITE QUERIES.json > ANSWERS.json
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import vm from "node:vm";

const [site, file] = process.argv.slice(2);
const assets = join(site, "assets");
const script = readFileSync(join(assets, readdirSync(assets).find((name) => /^search\.[0-9a-f]+\.js$/.test(name))));
vm.runInThisContext(script.toString());

const sizes = { script: gzipSync(script).length, manifest: gzipSync(readFileSync(join(assets, "search/index.json"))).length };
const answers = [];
for (const query of JSON.parse(readFileSync(file, "utf8"))) {
  let bytes = 0, requests = 0;
  const search = new globalThis.siteSearch.Search(async (path) => {
    const data = readFileSync(join(assets, "search", path.split("?")[0]));
    if (path !== "index.json") {
      bytes += data.length;
      requests++;
    }
    return new Uint8Array(data);
  });
  await search.ready();
  const start = process.cpuUsage();
  const { results, count } = await search.find(query);
  // Of the processor, so that what else the machine does is not counted.
  const spent = process.cpuUsage(start);
  const milliseconds = (spent.user + spent.system) / 1000;
  answers.push({ paths: results.map((one) => one.path), count, bytes, requests, milliseconds });
}
console.log(JSON.stringify({ ...sizes, answers }));
