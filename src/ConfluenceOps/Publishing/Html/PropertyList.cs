using System.Net;
using System.Text;

namespace ConfluenceOps.Publishing.Html;

/// <summary>What a page says about itself, before its text.</summary>
internal static class PropertyList
{
    public static string Write(IReadOnlyList<KeyValuePair<string, string>> properties)
    {
        if (properties.Count == 0)
            return "";
        var list = new StringBuilder("<dl class=\"properties\">\n");
        foreach (var (name, value) in properties)
            list.Append("<dt>").Append(WebUtility.HtmlEncode(name)).Append("</dt><dd>").Append(WebUtility.HtmlEncode(value)).Append("</dd>\n");
        return list.Append("</dl>\n").ToString();
    }
}
