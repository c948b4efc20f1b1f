using System.Xml;
using ConfluenceOps.Markup.Reading.Storage;

namespace ConfluenceOps.Tests.Markup.Reading.Storage;

public class ScannerTests
{
    [Fact]
    public void On_well_formed_bodies_the_scanner_agrees_with_XmlReader()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var body = new RandomPage(seed).Body;
            Assert.Equal(WithXmlReader(body), WithScanner(body));
        }
    }

    private static List<string> WithXmlReader(string body)
    {
        var names = new XmlNamespaceManager(new NameTable());
        names.AddNamespace("ac", "urn:ac");
        names.AddNamespace("ri", "urn:ri");
        var settings = new XmlReaderSettings { ConformanceLevel = ConformanceLevel.Fragment };
        using var reader = XmlReader.Create(new StringReader(body), settings, new XmlParserContext(null, names, null, XmlSpace.None));
        var seen = new List<string>();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    seen.Add($"<{reader.Name} {reader.GetAttribute("ac:name")}{reader.GetAttribute("href")}");
                    if (reader.IsEmptyElement)
                        seen.Add($"/{reader.Name}");
                    break;
                case XmlNodeType.EndElement:
                    seen.Add($"/{reader.Name}");
                    break;
                default:
                    seen.Add(reader.Value);
                    break;
            }
        }
        return seen;
    }

    private static List<string> WithScanner(string body)
    {
        var scanner = new StorageScanner(body);
        var seen = new List<string>();
        while (scanner.Read())
        {
            seen.Add(scanner.Kind switch
            {
                TokenKind.Start => $"<{scanner.Name} {scanner.Attribute("ac:name")}{scanner.Attribute("href")}",
                TokenKind.End => $"/{scanner.Name}",
                _ => PlainText.Piece(scanner),
            });
        }
        return seen;
    }
}
