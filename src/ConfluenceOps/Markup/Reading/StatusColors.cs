using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading;

/// <summary>The colours of lozenges by name; all that is not one of them is shown in grey.</summary>
internal static class StatusColors
{
    public static StatusColor Named(string? name) => name?.ToLowerInvariant() switch
    {
        "blue" => StatusColor.Blue,
        "green" => StatusColor.Green,
        "yellow" => StatusColor.Yellow,
        "red" => StatusColor.Red,
        "purple" => StatusColor.Purple,
        _ => StatusColor.Grey,
    };
}
