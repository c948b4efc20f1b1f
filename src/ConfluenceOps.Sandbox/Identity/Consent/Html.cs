using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ConfluenceOps.Sandbox.Identity.Consent;

/// <summary>Markup. Whatever is put into it as text stays text.</summary>
internal readonly record struct Html(string Markup)
{
    public static Html Of(Parts parts) => new(parts.ToString());

    public static Html Each<T>(IEnumerable<T> items, Func<T, Html> write) => new(string.Concat(items.Select(item => write(item).Markup)));

    /// <summary>Takes an interpolated text apart: what its author wrote is markup, what is in its holes is not.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Parts(int literalLength, int formattedCount)
    {
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        private readonly StringBuilder _text = new(literalLength + (formattedCount * 32));

        public void AppendLiteral(string markup) => _text.Append(markup);

        public void AppendFormatted(string? text) => _text.Append(Encoder.Encode(text ?? ""));

        public void AppendFormatted(Html html) => _text.Append(html.Markup);

        public override string ToString() => _text.ToString();
    }
}
