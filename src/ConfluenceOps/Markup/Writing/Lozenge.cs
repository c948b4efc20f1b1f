using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>The colour of a status as a character.</summary>
internal static class Lozenge
{
    /// <summary>A circle and a space; nothing for grey, which says nothing.</summary>
    public static string Circle(StatusColor color) => color switch
    {
        StatusColor.Blue => "🔵 ",
        StatusColor.Green => "🟢 ",
        StatusColor.Yellow => "🟡 ",
        StatusColor.Red => "🔴 ",
        StatusColor.Purple => "🟣 ",
        _ => "",
    };
}
