using System.Net;
using System.Text;
using ConfluenceOps.Markup;

namespace ConfluenceOps.Tests.Markup;

/// <summary>A page made by chance: its body in storage format, and what a reader should see of it.</summary>
internal sealed partial class RandomPage
{
    private static readonly string[] Nasty =
    [
        "*", "**", "_", "__", "~", "~~", "`", "``", "[", "]", "](", "(", ")", "!", "![", "<", ">", "<b>", "</", "<!--", "&", "&amp;", "&#35;",
        "#", "##", "+", "-", "--", "---", "=", "===", "1.", "1)", "12.", "|", "||", "|-|", ":-", "\\", "\\\\", "\\*", "\"", "'", ":", "^", "$", "@", "{", "}",
        "[x]", "[ ]", "[!NOTE]", "[a]:", "[a](b)", "~~~", "```", "***", "https://a.b/c_d_e", "www.a_b_.c", "snake_case", "_x_", "*x*", "1*2*3", "C:\\dir\\*",
        "$", "$$", "$1", "$x$", "1$", "==", "=a=", "%%", "^a", "[[a]]", "[[_TOC_]]", ":::", ":smile:", "@name", "#123",
        "é", "ß", "字", "。", "“", "😀", "\u00A0", "\u200B", "a", "b", "word", "two words", "end.", "x!", "(y)",
    ];

    private static readonly (string Element, string Looks)[] Marks =
    [
        ("strong", "strong"), ("b", "strong"), ("em", "em"), ("u", "ins"), ("del", "del"), ("sub", "sub"), ("sup", "sup"), ("code", "code"), ("mark", "mark"), ("span", ""),
    ];

    private static readonly string[] Formulas = ["x", "a_1*b*", "\\frac{a}{b}", "|x|<y>", "\\%&amp;[a](b)"];

    private readonly Random _random;
    private readonly StringBuilder _body = new();
    private StyledText _seen = new();
    private readonly List<string> _looks = [];
    private int _enclosures;
    private bool _isInHtml;

    private readonly MarkdownFlavor _flavor;

    public RandomPage(int seed, MarkdownFlavor flavor = MarkdownFlavor.GitHub)
    {
        _random = new Random(seed);
        _flavor = flavor;
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
        switch (_random.Next(depth > 3 ? 3 : 16))
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
            case 11:
                Tasks(depth);
                break;
            case 12:
                FormulaBlock();
                break;
            case 13:
                Hidden(depth);
                break;
            case 14:
                Macro("details", "", () => Element("ac:rich-text-body", () => Element("p", () => Text("property"))));
                break;
            default:
                Element("div", () => Blocks(depth + 1));
                break;
        }
        _seen.AddSpace();
    }

    private void List(int depth)
    {
        var isNumbered = _random.Next(2) == 0;
        Enclosed(isNumbered ? "ol" : "ul", () => Items(depth, isNumbered));
    }

    private void Items(int depth, bool isNumbered)
    {
        var count = _random.Next(1, 4);
        for (var number = 1; number <= count; number++)
        {
            Element("li", () =>
            {
                See(isNumbered && IsPlain ? $"{number}. " : "", []);
                if (_random.Next(4) > 0 || IsPlain)
                    Inlines(depth: 0);
                if (_random.Next(3) == 0)
                    Blocks(depth + 1);
            });
            _seen.AddSpace();
        }
    }

    private void Tasks(int depth) => Enclosed("ac:task-list", () =>
    {
        for (var left = _random.Next(1, 3); left > 0; left--)
        {
            var isDone = _random.Next(2) == 0;
            Write($"<ac:task><ac:task-status>{(isDone ? "complete" : "incomplete")}</ac:task-status>");
            See(IsPlain || _flavor == MarkdownFlavor.CommonMark ? isDone ? "☑ " : "☐ " : "", []);
            Element("ac:task-body", () => Inlines(depth: 0));
            Write("</ac:task>");
            _seen.AddSpace();
        }
    });

    private void Table(int depth) => Element("table", () =>
    {
        var width = _random.Next(1, 4);
        var isSimple = _random.Next(2) == 0;
        var isAroundHtml = _isInHtml;
        _isInHtml |= IsObsidian && !isSimple;
        for (var rows = _random.Next(1, 4); rows > 0; rows--)
            Element("tr", () => Row(depth, width, isSimple, isHead: rows == 3));
        _isInHtml = isAroundHtml;
    });

    private void Row(int depth, int width, bool isSimple, bool isHead)
    {
        for (var cells = width; cells > 0; cells--)
        {
            See(IsPlain && cells < width ? " | " : "", []);
            Element(isHead && isSimple ? "th" : "td", () =>
            {
                if (isSimple)
                    Inlines(depth: 0);
                else
                    Blocks(depth + 1);
            }, isSimple || !IsObsidian ? "" : " colspan=\"2\"");
            _seen.AddSpace();
        }
    }

    private void Panel(int depth) => Macro("panel", "", () =>
    {
        if (HasOwnForms)
            See("[!note]", []);
        else if (_flavor == MarkdownFlavor.GitHub && _enclosures == 0)
            See("[!NOTE]", []);
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
            See(HasOwnForms ? "[!note]- " : "", []);
            See(!string.IsNullOrWhiteSpace(title) ? title : IsPlain ? "" : "Click here to expand...", []);
            _seen.AddSpace();
            Enclosed(IsObsidian, "ac:rich-text-body", () => Blocks(depth + 1));
        });
    }

    private void FormulaBlock()
    {
        var tex = Formulas[_random.Next(Formulas.Length)];
        Macro("mathblock", "", () =>
        {
            Write($"<ac:plain-text-body><![CDATA[{tex}]]></ac:plain-text-body>");
            See(tex, [HasOwnForms || _flavor == MarkdownFlavor.AzureDevOps ? "math" : "code"]);
        });
    }

    private void Hidden(int depth)
    {
        var seen = _seen;
        _seen = new StyledText();
        Write("<ac:structured-macro ac:name=\"excerpt\"><ac:parameter ac:name=\"hidden\">true</ac:parameter>");
        Element("ac:rich-text-body", () => Blocks(depth + 1));
        Write("</ac:structured-macro>");
        _seen = seen;
    }

    private void Code()
    {
        var code = Words() + "\n\n    " + Words();
        Macro("code", "", () =>
        {
            _body.Append("<ac:plain-text-body><![CDATA[").Append(code).Append("]]></ac:plain-text-body>");
            See(code, ["code"]);
        });
    }

    private void Macro(string name, string title, Action content)
    {
        Write($"<ac:structured-macro ac:name=\"{name}\"><ac:parameter ac:name=\"title\">{WebUtility.HtmlEncode(title)}</ac:parameter>");
        content();
        _body.Append("</ac:structured-macro>");
    }

    private void Text(string text)
    {
        _body.Append(WebUtility.HtmlEncode(text));
        See(text, _looks);
    }

    private string Words()
    {
        var words = new StringBuilder();
        for (var left = _random.Next(1, 5); left > 0; left--)
            words.Append(Nasty[_random.Next(Nasty.Length)]).Append(_random.Next(2) == 0 ? " " : "");
        return words.ToString();
    }

    private void Enclosed(string name, Action content) => Enclosed(true, name, content);

    /// <summary>Alerts are alerts only where no list and no quote encloses them.</summary>
    private void Enclosed(bool isEnclosed, string name, Action content)
    {
        _enclosures += isEnclosed ? 1 : 0;
        Element(name, content);
        _enclosures -= isEnclosed ? 1 : 0;
    }

    private bool IsPlain => _flavor == MarkdownFlavor.Plain;

    private bool IsObsidian => _flavor == MarkdownFlavor.Obsidian;

    /// <summary>Obsidian's own forms are none inside of HTML.</summary>
    private bool HasOwnForms => IsObsidian && !_isInHtml;

    /// <summary>Words alone have no looks.</summary>
    private void See(string text, IEnumerable<string> looks) => _seen.Add(text, IsPlain ? [] : looks);

    private void Element(string name, Action content, string attributes = "")
    {
        Write($"<{name}{attributes}>");
        content();
        Write($"</{name}>");
    }

    private void Write(string markup) => _body.Append(markup);
}
