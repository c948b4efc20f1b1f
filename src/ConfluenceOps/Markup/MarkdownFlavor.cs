namespace ConfluenceOps.Markup;

/// <summary>For whom Markdown is written: what one of them shows as a box, another one shows as marks.</summary>
public enum MarkdownFlavor
{
    /// <summary>GitHub Flavored Markdown, with alerts, task lists, math and Mermaid.</summary>
    GitHub,

    /// <summary>CommonMark and nothing else; what it has no form for is written as HTML.</summary>
    CommonMark,

    /// <summary>Obsidian, with callouts and highlights.</summary>
    Obsidian,

    /// <summary>The wiki of Azure DevOps.</summary>
    AzureDevOps,

    /// <summary>The words alone, without any marks: for snippets, indexes and language models.</summary>
    Plain,
}
