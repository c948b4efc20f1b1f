using System.Net;
using ConfluenceOps.Markup;

namespace ConfluenceOps.Tests.Markup;

internal sealed partial class RandomPage
{
    private void Inlines(int depth)
    {
        for (var left = _random.Next(1, 5); left > 0; left--)
        {
            switch (_random.Next(depth > 3 ? 2 : 10))
            {
                case 0 or 1:
                    Text(Words());
                    break;
                case 2:
                    _body.Append("<br/>");
                    _seen.AddSpace();
                    break;
                case 3:
                    Status();
                    break;
                case 4:
                    Formula();
                    break;
                case 5 when !_looks.Contains("a"):
                    Mention();
                    break;
                case 6 when !_looks.Contains("a"):
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

    private void Formula()
    {
        var tex = Formulas[_random.Next(Formulas.Length)].Replace("|", "", StringComparison.Ordinal);
        Write($"<ac:structured-macro ac:name=\"mathinline\"><ac:parameter ac:name=\"body\">{WebUtility.HtmlEncode(tex)}</ac:parameter></ac:structured-macro>");
        var isCode = _flavor == MarkdownFlavor.CommonMark || _isInHtml || _looks.Contains("a") && tex.Contains('[', StringComparison.Ordinal);
        See(tex, [.. _looks.Except(["code"]), isCode ? "code" : "math"]);
    }

    private void Status()
    {
        var color = _random.Next(2) == 0 ? "Green" : "Grey";
        Write($"<ac:structured-macro ac:name=\"status\"><ac:parameter ac:name=\"colour\">{color}</ac:parameter><ac:parameter ac:name=\"title\">S|T*</ac:parameter></ac:structured-macro>");
        See(color == "Green" && !IsPlain ? "🟢 " : "", _looks.Except(["code"]));
        See("S|T*", _looks.Append("code"));
    }

    private void Mention()
    {
        Write("<ac:link><ri:user ri:userkey=\"jane_x\" /></ac:link>");
        See("@Jane_x Doe", _looks.Except(["code"]));
    }
}
