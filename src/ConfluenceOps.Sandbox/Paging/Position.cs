using System.Globalization;
using System.Text;

namespace ConfluenceOps.Sandbox.Paging;

/// <summary>A place in a sorted list that stays where it is when others come or go: the value sorted by, then the id.</summary>
internal readonly record struct Position(long Number, string Text, long Id) : IComparable<Position>
{
    /// <summary>A place in a list that is sorted by number alone.</summary>
    public static Position Of(long number) => new(number, "", number);

    public int CompareTo(Position other)
    {
        var order = Number.CompareTo(other.Number);
        if (order == 0)
            order = string.Compare(Text, other.Text, StringComparison.OrdinalIgnoreCase);
        return order == 0 ? Id.CompareTo(other.Id) : order;
    }

    /// <summary>The opaque text that stands for this place in a link.</summary>
    public string ToCursor() =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Number}|{Id}|{Text}")));

    /// <summary>Reads a cursor back.</summary>
    public static bool TryParse(string cursor, out Position position)
    {
        position = default;
        var bytes = new byte[cursor.Length];
        if (!Convert.TryFromBase64String(cursor, bytes, out var length))
            return false;
        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split('|', 3);
        if (parts.Length != 3
            || !long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            || !long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
            return false;
        position = new Position(number, parts[2], id);
        return true;
    }
}
