using ConfluenceOps.Markup.Model;
using ConfluenceOps.Markup.Reading;
using ConfluenceOps.Markup.Reading.Storage;
using ConfluenceOps.Markup.Writing;

namespace ConfluenceOps.Markup;

/// <summary>Turns bodies of Confluence into Markdown: a reader for each format, a model, a writer for each flavour.</summary>
public static class MarkdownConverter
{
    /// <summary>Converts a body.</summary>
    /// <param name="body">Need not be well-formed.</param>
    /// <param name="flavor">For whom.</param>
    /// <param name="references">Names, addresses and other pages, which the body itself does not hold.</param>
    /// <returns>Always a result: what is not known keeps its text and is counted as lost.</returns>
    public static Conversion Convert(Body body, MarkdownFlavor flavor, IReferences references)
    {
        ArgumentNullException.ThrowIfNull(body.Text);
        ArgumentNullException.ThrowIfNull(references);
        var losses = new Losses();
        return Write(BodyReader.Read(body, losses), flavor, references, losses);
    }

    /// <summary>Finds the people and files that a body names, so that they can be fetched before it is converted.</summary>
    public static BodyReferences FindReferences(Body body)
    {
        ArgumentNullException.ThrowIfNull(body.Text);
        return BodyReader.FindReferences(body);
    }

    /// <summary>Words as Markdown that shows them, for a place within a line.</summary>
    public static string Escape(string words)
    {
        var output = new MarkdownOutput();
        new MarkdownText(output, GitHubWriter.GitHub, Place.Heading, words, after: '\0').Write();
        return output.End();
    }

    /// <summary>Writes a page that was read.</summary>
    internal static Conversion Write(IReadOnlyList<Block> blocks, MarkdownFlavor flavor, IReferences references, Losses losses)
    {
        var writer = Writer(flavor, Source.Of(blocks, references, BodyReader.Read, losses));
        return new Conversion(writer.Write(), writer.Properties, losses.Counts);
    }

    /// <summary>Whether a body keeps only a substitute for what Cloud's editor wrote, so that <see cref="BodyFormat.AtlasDocument"/> says more.</summary>
    public static bool NeedsAtlasDocument(Body body)
    {
        ArgumentNullException.ThrowIfNull(body.Text);
        return body.Format == BodyFormat.Storage && AdfExtension.IsOnlyFallback(body.Text);
    }

    private static PageWriter Writer(MarkdownFlavor flavor, Source source) => flavor switch
    {
        MarkdownFlavor.GitHub => new GitHubWriter(source),
        MarkdownFlavor.CommonMark => new CommonMarkWriter(source),
        MarkdownFlavor.Obsidian => new ObsidianWriter(source),
        MarkdownFlavor.AzureDevOps => new AzureDevOpsWriter(source),
        MarkdownFlavor.Plain => new PlainWriter(source),
        _ => throw new ArgumentOutOfRangeException(nameof(flavor)),
    };
}
