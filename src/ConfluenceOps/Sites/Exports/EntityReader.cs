using System.Xml;

namespace ConfluenceOps.Sites.Exports;

/// <summary>Walks once through <c>entities.xml</c>, one object at a time, so that memory does not grow with the file.</summary>
internal sealed class EntityReader : IDisposable
{
    // Most objects have neither, and an export has millions of objects.
    private static readonly IReadOnlyDictionary<string, ExportReference> _noReferences = new Dictionary<string, ExportReference>();
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<ExportReference>> _noCollections = new Dictionary<string, IReadOnlyList<ExportReference>>();

    private readonly XmlReader _xml;
    private readonly Func<string, bool> _isWanted;

    /// <param name="entities">The file.</param>
    /// <param name="isWanted">Whether objects of a class are given; all others are passed over.</param>
    public EntityReader(Stream entities, Func<string, bool> isWanted)
    {
        _isWanted = isWanted;
        var settings = new XmlReaderSettings
        {
            // Control characters also come as references, such as &#x1c;.
            CheckCharacters = false,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        };
        // A text reader replaces bytes that are no UTF-8, where XmlReader's own decoder would give up.
        _xml = XmlReader.Create(new LegalCharacters(new StreamReader(entities, bufferSize: 64 * 1024)), settings);
    }

    /// <summary>Moves to the first object.</summary>
    /// <returns>False when this XML is not an export.</returns>
    public bool Start()
    {
        if (_xml.MoveToContent() != XmlNodeType.Element || _xml.LocalName != "hibernate-generic")
            return false;
        _xml.Read();
        return true;
    }

    /// <summary>The next object; null after the last one.</summary>
    public ExportObject? Next()
    {
        while (!_xml.EOF)
        {
            if (_xml.NodeType != XmlNodeType.Element)
                _xml.Read();
            else if (_xml.LocalName == "object" && _xml.GetAttribute("class") is { Length: > 0 } name && _isWanted(name))
                return ReadObject(name);
            else
                _xml.Skip();
        }

        return null;
    }

    public void Dispose() => _xml.Dispose();

    private ExportObject ReadObject(string className)
    {
        var id = "";
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        Dictionary<string, ExportReference>? references = null;
        Dictionary<string, IReadOnlyList<ExportReference>>? collections = null;
        foreach (var element in Children())
        {
            var name = _xml.GetAttribute("name") ?? "";
            switch (element)
            {
                case "id":
                    id = _xml.ReadElementContentAsString().Trim();
                    break;
                case "property" when _xml.GetAttribute("class") is { } target:
                    if (ReadReference(target) is { } reference)
                        (references ??= new(StringComparer.Ordinal))[name] = reference;
                    break;
                case "property":
                    var text = _xml.ReadElementContentAsString();
                    if (text.Length > 0)
                        properties[name] = name == "body" ? SplitCData.Repair(text) : text;
                    break;
                case "collection":
                    (collections ??= new(StringComparer.Ordinal))[name] = ReadCollection();
                    break;
                default:
                    // Components hold password hashes and the settings of directories: nobody's business here.
                    _xml.Skip();
                    break;
            }
        }

        return new ExportObject
        {
            Class = className,
            Id = id,
            Properties = properties,
            References = references ?? _noReferences,
            Collections = collections ?? _noCollections,
        };
    }

    private List<ExportReference> ReadCollection()
    {
        var members = new List<ExportReference>();
        foreach (var element in Children())
        {
            if (element == "element" && _xml.GetAttribute("class") is { } target)
            {
                if (ReadReference(target) is { } member)
                    members.Add(member);
            }
            else
            {
                _xml.Skip();
            }
        }

        return members;
    }

    private ExportReference? ReadReference(string target)
    {
        string? id = null;
        foreach (var element in Children())
        {
            if (element == "id")
                id = _xml.ReadElementContentAsString().Trim();
            else
                _xml.Skip();
        }

        return string.IsNullOrEmpty(id) ? null : new ExportReference(target, id);
    }

    /// <summary>Stops at each child element of the one at hand and ends behind it. Whoever asks reads or skips each child.</summary>
    private IEnumerable<string> Children()
    {
        if (_xml.IsEmptyElement)
        {
            _xml.Read();
            yield break;
        }

        _xml.Read();
        while (_xml.NodeType != XmlNodeType.EndElement)
        {
            if (_xml.NodeType == XmlNodeType.Element)
                yield return _xml.LocalName;
            else if (!_xml.Read())
                yield break;
        }

        _xml.Read();
    }
}
