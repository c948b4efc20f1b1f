// Lists what a server has and calls all of it, with the official client: what does not keep to the protocol or to its own schema fails here.
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";

const [calls, command, ...args] = process.argv.slice(2);
const client = new Client({ name: "typescript-client", version: "1.0.0" });
await client.connect(new StdioClientTransport({ command, args }));
const told = { tools: (await client.listTools()).tools.map((tool) => tool.name), answers: {} };
for (const [name, given] of Object.entries(JSON.parse(calls))) told.answers[name] = await client.callTool({ name, arguments: given });
told.templates = (await client.listResourceTemplates()).resourceTemplates.map((template) => template.uriTemplate);
told.resource = (await client.readResource({ uri: "confluence://ENG/1" })).contents[0].text;
told.prompt = (await client.getPrompt({ name: "answer_with_citations", arguments: { question: "How?" } })).messages[0].content.text;
await client.close();
process.stdout.write(JSON.stringify(told));
