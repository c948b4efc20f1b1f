using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ConfluenceOps.Tests.Sandbox.Fillers;

/// <summary>Reads bodies as strictly as XML allows: any body that a filler wrote itself must pass.</summary>
internal static partial class StorageXml
{
    public static readonly XNamespace Ac = "urn:ac";
    public static readonly XNamespace Ri = "urn:ri";

    /// <summary>The body under one root.</summary>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    public static XElement Parse(string body)
    {
        // Named entities are HTML's, not XML's; inside CDATA they are text, where a wrong replacement does no harm here.
        var text = NamedEntity().Replace(body, match =>
            match.Groups[1].Value is "lt" or "gt" or "amp" or "quot" or "apos" ? match.Value : WebUtility.HtmlDecode(match.Value));
        return XElement.Parse($"<body xmlns:ac=\"{Ac}\" xmlns:ri=\"{Ri}\" xmlns:at=\"urn:at\">{text}</body>");
    }

    [GeneratedRegex("&([A-Za-z][A-Za-z0-9]*);")]
    private static partial Regex NamedEntity();
}
