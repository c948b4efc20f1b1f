using System.Text;
using System.Text.Json;

namespace ConfluenceOps.Markup.Reading.Adf;

/// <summary>What cannot be read as a document: too deep, cut off, or no JSON at all.</summary>
internal static class BrokenDocument
{
    /// <summary>Takes the texts as far as there are any, a paragraph each; else all of it as text.</summary>
    public static void Read(string body, Draft draft)
    {
        draft.Losses.Add("body", "atlas_doc_format");
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(body), new JsonReaderOptions { MaxDepth = int.MaxValue });
        var isText = false;
        var hasTexts = false;
        while (TryRead(ref reader))
        {
            if (isText && reader.TokenType == JsonTokenType.String)
            {
                draft.AddText(Words(ref reader));
                draft.Flow.EndParagraph();
                hasTexts = true;
            }
            isText = reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("text"u8);
        }
        if (!hasTexts)
            draft.AddText(body);
    }

    private static bool TryRead(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Half a character, written as an escape, stays as it is written.</summary>
    private static string Words(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }
}
