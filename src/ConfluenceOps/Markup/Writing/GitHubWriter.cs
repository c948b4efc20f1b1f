using System.Buffers;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Writes GitHub Flavored Markdown.</summary>
internal sealed class GitHubWriter(Source source) : MarkdownWriter(source)
{
    public static readonly Syntax GitHub = new()
    {
        Special = SearchValues.Create("\\`*_[]<&~|!#$"),
        HasStrike = true,
    };

    public override Syntax Syntax => GitHub;

    public override string Delimiter(Marks mark) => mark == Marks.Strike ? "~~" : base.Delimiter(mark);

    /// <summary>Between backticks nothing in a formula reads as Markdown.</summary>
    public override void WriteFormula(string tex, Place place, Style open, char after)
    {
        if (tex.Contains('`') || !Tex.FitsDollars(tex, open))
            base.WriteFormula(tex, place, open, after);
        else
            Tex.WriteInDollars(Output, tex, place, after, "$`", "`$");
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
