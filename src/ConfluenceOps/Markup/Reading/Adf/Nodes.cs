using System.Text.Json;

namespace ConfluenceOps.Markup.Reading.Adf;

/// <summary>Nodes in a row.</summary>
internal readonly struct Nodes(JsonElement json)
{
    public int Count => json.ValueKind == JsonValueKind.Array ? json.GetArrayLength() : 0;

    public Enumerator GetEnumerator() => new(json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : default);

    public struct Enumerator(JsonElement.ArrayEnumerator elements)
    {
        private JsonElement.ArrayEnumerator _elements = elements;

        public readonly Node Current => new(_elements.Current);

        public bool MoveNext() => _elements.MoveNext();
    }
}
