// Fills one document a line: {"engine", "template", "data", "target"} in, {"seconds"} or {"error"} out.
// "seconds" is processor time. The template's bytes are kept, as a server would keep them.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { promisify } from "node:util";

const folder = process.argv[2];
const load = createRequire(join(folder, "package.json"));
const templates = new Map();

function content(path) {
  if (!templates.has(path)) templates.set(path, readFileSync(path));
  return templates.get(path);
}

const makers = {
  docxtemplater() {
    const PizZip = load("pizzip");
    const Docxtemplater = load("docxtemplater");
    return (template, data) => {
      const document = new Docxtemplater(new PizZip(content(template)), { paragraphLoop: true, linebreaks: true });
      document.render(data);
      return document.toBuffer({ compression: "DEFLATE" });
    };
  },
  "easy-template-x"() {
    const { TemplateHandler } = load("easy-template-x");
    const handler = new TemplateHandler();
    return (template, data) => handler.process(content(template), data);
  },
  "docx-templates"() {
    const { createReport } = load("docx-templates");
    return (template, data) => createReport({ template: content(template), data, noSandbox: true });
  },
  carbone() {
    const render = promisify(load("carbone").render);
    return (template, data) => render(template, data);
  },
};

const engines = {};
for (const [name, make] of Object.entries(makers)) {
  try {
    engines[name] = make();
  } catch (problem) {
    if (problem.code !== "MODULE_NOT_FOUND") throw problem;
  }
}
console.log(JSON.stringify(Object.keys(engines)));

for await (const line of createInterface({ input: process.stdin })) {
  const { engine, template, data, target } = JSON.parse(line);
  const before = process.cpuUsage();
  try {
    const filled = Buffer.from(await engines[engine](template, data));
    const used = process.cpuUsage(before);
    writeFileSync(target, filled);
    console.log(JSON.stringify({ seconds: (used.user + used.system) / 1e6 }));
  } catch (problem) {
    console.log(JSON.stringify({ error: String(problem.message ?? problem) }));
  }
}
process.exit(0);
