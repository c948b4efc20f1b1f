using System.CommandLine;
using ConfluenceOps.Imports;
using ConfluenceOps.Markup;

namespace ConfluenceOps.Tool.Convert;

/// <summary><c>confluenceops convert</c>: bodies of pages as Markdown, without a site and without a catalog.</summary>
internal static class ConvertCommand
{
    /// <summary>Stands for standard input, as in other tools.</summary>
    private const string StandardInput = "-";

    public static Command Create()
    {
        var files = new Argument<string[]>("file") { Description = "Files with storage format or Atlassian Document Format; - for standard input.", Arity = ArgumentArity.OneOrMore };
        var flavor = new Option<MarkdownFlavor>("--flavor") { Description = "For whom: GitHub, CommonMark, Obsidian, AzureDevOps or Plain." };
        var site = new Option<Uri?>("--site") { Description = "The site that links lead to, such as https://acme.atlassian.net/wiki.", HelpName = "url" };
        var space = new Option<string?>("--space") { Description = "The key of the space, where links name none.", HelpName = "key" };
        var command = new Command("convert", "Convert bodies of Confluence pages to Markdown.") { files, flavor, site, space };
        command.SetAction((words, cancel) => Problem.ReportAsync(async () =>
        {
            foreach (var file in words.GetRequiredValue(files))
            {
                var body = await ReadAsync(file, cancel);
                var conversion = LooseBody.Convert(body, words.GetValue(flavor), words.GetValue(site), words.GetValue(space));
                await Console.Out.WriteAsync(words.GetValue(flavor) == MarkdownFlavor.Plain ? conversion.Text : conversion.WithFrontMatter());
                foreach (var (name, count) in conversion.Losses)
                    await Console.Error.WriteLineAsync($"{file}: not kept: {name} ×{count}");
            }
        }));
        return command;
    }

    private static async Task<Body> ReadAsync(string file, CancellationToken cancel) => file == StandardInput
        ? LooseBody.Recognise(await Console.In.ReadToEndAsync(cancel))
        : await LooseBody.ReadAsync(file, cancel);
}
