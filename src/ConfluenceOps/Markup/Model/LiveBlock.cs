namespace ConfluenceOps.Markup.Model;

/// <summary>What Confluence puts together anew whenever it shows the page; a writer does so when it writes, with what is known then.</summary>
/// <param name="Macro">The name of the macro that asks for it.</param>
internal abstract record LiveBlock(string Macro) : Block;

/// <summary>The headings of this page as links.</summary>
internal sealed record TableOfContents(int FirstLevel, int LastLevel) : LiveBlock("toc");

/// <summary>The whole of another page.</summary>
internal sealed record IncludedPart(string Macro, PageResource Page) : LiveBlock(Macro);

/// <summary>An excerpt of another page: the one of that name, or the first one; in a panel unless it stands bare.</summary>
internal sealed record IncludedExcerpt(string Macro, PageResource Page, string? Name, bool IsBare) : LiveBlock(Macro);

/// <summary>The pages below a page as a list of links; the page's own children at depth 1.</summary>
/// <param name="Macro">The name of the macro.</param>
/// <param name="Root">The page; one with an empty title is the top of its space.</param>
/// <param name="Depth">How many levels.</param>
internal sealed record PageTree(string Macro, PageResource Root, int Depth) : LiveBlock(Macro);

/// <summary>The pages with labels, as a list of links.</summary>
internal sealed record LabelledPages(string Macro, PageFilter Filter) : LiveBlock(Macro);

/// <summary>The properties of the pages with labels, as a table: a row a page, a column a property.</summary>
/// <param name="Macro">The name of the macro.</param>
/// <param name="Filter">Which pages.</param>
/// <param name="Columns">Which properties, in their order; empty for all.</param>
/// <param name="PropertiesId">Which of a page's tables of properties; null for all.</param>
/// <param name="FirstColumn">What heads the column of the pages.</param>
internal sealed record PropertiesReport(
    string Macro, PageFilter Filter, IReadOnlyList<string> Columns, string? PropertiesId, string FirstColumn) : LiveBlock(Macro);

/// <summary>The files on a page, as links or as pictures.</summary>
internal sealed record FileList(string Macro, PageResource Page, bool AsPictures) : LiveBlock(Macro);

/// <summary>Which pages a list holds.</summary>
/// <param name="Labels">Labels.</param>
/// <param name="NeedsAll">Whether a page must have all of them, or any.</param>
/// <param name="SpaceKeys">In which spaces; empty for the page's own.</param>
/// <param name="Limit">How many at most; null for all.</param>
internal sealed record PageFilter(IReadOnlyList<string> Labels, bool NeedsAll, IReadOnlyList<string> SpaceKeys, int? Limit);
