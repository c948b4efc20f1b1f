using System.Buffers;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Writes GitHub Flavored Markdown.</summary>
internal sealed class GitHubWriter(Source source) : MarkdownWriter(source)
{
    public static readonly Syntax GitHub = new()
    {
        Special = SearchValues.Create("\\`*_[]<&~|!#$"),
        HasMath = true,
        HasStrike = true,
    };

    public override Syntax Syntax => GitHub;

    public override string Delimiter(Marks mark) => mark == Marks.Strike ? "~~" : base.Delimiter(mark);

    /// <summary>Between backticks nothing in a formula reads as Markdown.</summary>
    public override void WriteFormula(string tex, Place place, char after)
    {
        if (tex.Contains('`'))
            base.WriteFormula(tex, place, after);
        else
            Output.Write($"$`{(place == Place.Cell ? Tex.WithoutBars(tex) : tex)}`$");
    }

    /// <summary>GitHub shows alerts only where nothing encloses them.</summary>
    protected override void WritePanel(Panel panel)
    {
        if (!Output.IsOutermost)
        {
            base.WritePanel(panel);
            return;
        }
        Output.Open("> ", "> ");
        Output.WriteLine($"[!{Alert(panel.Kind)}]");
        if (panel.Title is { } title)
            WriteTitle(title);
        else if (panel.Content is not [Paragraph, ..])
            EndBlock();
        WriteBlocks(panel.Content);
        Output.Close("> ".Length);
    }

    private static string Alert(PanelKind kind) => kind switch
    {
        PanelKind.Tip => "TIP",
        PanelKind.Note => "IMPORTANT",
        PanelKind.Warning => "WARNING",
        PanelKind.Error => "CAUTION",
        _ => "NOTE",
    };
}
