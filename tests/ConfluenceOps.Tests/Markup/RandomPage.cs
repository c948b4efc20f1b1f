using System.Net;
using System.Text;

namespace ConfluenceOps.Tests.Markup;

/// <summary>A page made by chance: its body in storage format, and what a reader should see of it.</summary>
internal sealed class RandomPage
{
    private static readonly string[] Nasty =
    [
        "*", "**", "_", "__", "~", "~~", "`", "``", "[", "]", "](", "(", ")", "!", "![", "<", ">", "<b>", "</", "<!--", "&", "&amp;", "&#35;",
        "#", "##", "+", "-", "--", "---", "=", "===", "1.", "1)", "12.", "|", "||", "|-|", ":-", "\\", "\\\\", "\\*", "\"", "'", ":", "^", "$", "@", "{", "}",
        "[x]", "[ ]", "[!NOTE]", "[a]:", "[a](b)", "~~~", "```", "***", "https://a.b/c_d_e", "www.a_b_.c", "snake_case", "_x_", "*x*", "1*2*3", "C:\\dir\\*",
        "é", "ß", "字", "。", "“", "😀", "\u00A0", "\u200B", "a", "b", "word", "two words", "end.", "x!", "(y)",
    ];

    private static readonly (string Element, string Looks)[] Marks =
    [
        ("strong", "strong"), ("b", "strong"), ("em", "em"), ("u", "ins"), ("del", "del"), ("sub", "sub"), ("sup", "sup"), ("code", "code"), ("span", ""),
    ];

    private readonly Random _random;
    private readonly StringBuilder _body = new();
    private readonly StyledText _seen = new();
    private readonly List<string> _looks = [];
    private int _enclosures;

    public RandomPage(int seed)
    {
        _random = new Random(seed);
        Blocks(depth: 0);
    }

    public string Body => _body.ToString();

    public string Seen => _seen.ToString();

    private void Blocks(int depth)
    {
        for (var left = _random.Next(1, 4); left > 0; left--)
            Block(depth);
    }

    private void Block(int depth)
    {
        _seen.AddSpace();
        switch (_random.Next(depth > 3 ? 3 : 12))
        {
            case 0 or 1:
                Element("p", () => Inlines(depth: 0));
                break;
            case 2:
                Element($"h{_random.Next(1, 7)}", () => Inlines(depth: 0));
                break;
            case 3 or 4:
                List(depth);
                break;
            case 5:
                Enclosed("blockquote", () => Blocks(depth + 1));
                break;
            case 6 or 7:
                Table(depth);
                break;
            case 8:
                Panel(depth);
                break;
            case 9:
                Code();
                break;
            case 10:
                Expand(depth);
                break;
            default:
                Element("div", () => Blocks(depth + 1));
                break;
        }
        _seen.AddSpace();
    }

    private void List(int depth) => Enclosed(_random.Next(2) == 0 ? "ul" : "ol", () =>
    {
        for (var left = _random.Next(1, 4); left > 0; left--)
        {
            Element("li", () =>
            {
                if (_random.Next(4) > 0)
                    Inlines(depth: 0);
                if (_random.Next(3) == 0)
                    Blocks(depth + 1);
            });
            _seen.AddSpace();
        }
    });

    private void Table(int depth) => Element("table", () =>
    {
        var width = _random.Next(1, 4);
        var isSimple = _random.Next(2) == 0;
        for (var rows = _random.Next(1, 4); rows > 0; rows--)
            Element("tr", () => Row(depth, width, isSimple, isHead: rows == 3));
    });

    private void Row(int depth, int width, bool isSimple, bool isHead)
    {
        for (var cells = width; cells > 0; cells--)
        {
            Element(isHead && isSimple ? "th" : "td", () =>
            {
                if (isSimple)
                    Inlines(depth: 0);
                else
                    Blocks(depth + 1);
            });
            _seen.AddSpace();
        }
    }

    private void Panel(int depth) => Macro("panel", "", () =>
    {
        if (_enclosures == 0)
            _seen.Add("[!NOTE]", []);
        _seen.AddSpace();
        Enclosed("ac:rich-text-body", () =>
        {
            Element("p", () => Text("panel"));
            Blocks(depth + 1);
        });
    });

    private void Expand(int depth)
    {
        var title = Words();
        Macro("expand", title, () =>
        {
            _seen.Add(string.IsNullOrWhiteSpace(title) ? "Click here to expand..." : title, []);
            _seen.AddSpace();
            Element("ac:rich-text-body", () => Blocks(depth + 1));
        });
    }

    private void Code()
    {
        var code = Words() + "\n\n    " + Words();
        Macro("code", "", () =>
        {
            _body.Append("<ac:plain-text-body><![CDATA[").Append(code).Append("]]></ac:plain-text-body>");
            _seen.Add(code, ["code"]);
        });
    }

    private void Macro(string name, string title, Action content)
    {
        Write($"<ac:structured-macro ac:name=\"{name}\"><ac:parameter ac:name=\"title\">{WebUtility.HtmlEncode(title)}</ac:parameter>");
        content();
        _body.Append("</ac:structured-macro>");
    }

    private void Inlines(int depth)
    {
        for (var left = _random.Next(1, 5); left > 0; left--)
        {
            switch (_random.Next(depth > 3 ? 2 : 6))
            {
                case 0 or 1:
                    Text(Words());
                    break;
                case 2:
                    _body.Append("<br/>");
                    _seen.AddSpace();
                    break;
                case 3 when !_looks.Contains("a"):
                    Marked("a", "a", " href=\"https://acme.example/x_y_(z)?a=1&amp;copy;=2\"", depth);
                    break;
                default:
                    var (element, looks) = Marks[_random.Next(Marks.Length)];
                    Marked(element, looks, "", depth);
                    break;
            }
        }
    }

    private void Marked(string element, string looks, string attributes, int depth)
    {
        Write($"<{element}{attributes}>");
        _looks.AddRange(looks.Length == 0 ? [] : [looks]);
        Inlines(depth + 1);
        if (looks.Length > 0)
            _looks.RemoveAt(_looks.Count - 1);
        Write($"</{element}>");
    }

    private void Text(string text)
    {
        _body.Append(WebUtility.HtmlEncode(text));
        _seen.Add(text, _looks);
    }

    private string Words()
    {
        var words = new StringBuilder();
        for (var left = _random.Next(1, 5); left > 0; left--)
            words.Append(Nasty[_random.Next(Nasty.Length)]).Append(_random.Next(2) == 0 ? " " : "");
        return words.ToString();
    }

    /// <summary>Alerts are alerts only where no list and no quote encloses them.</summary>
    private void Enclosed(string name, Action content)
    {
        _enclosures++;
        Element(name, content);
        _enclosures--;
    }

    private void Element(string name, Action content)
    {
        Write($"<{name}>");
        content();
        Write($"</{name}>");
    }

    private void Write(string markup) => _body.Append(markup);
}
