using System.Globalization;

namespace ConfluenceOps.Sandbox.Cql;

/// <summary>Dates of queries: <c>2024-01-31</c>, <c>2024/01/31 10:22</c> and <c>now("-7d")</c>, in UTC and to the minute.</summary>
internal static class CqlDates
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy/MM/dd", "yyyy/MM/dd HH:mm"];

    public static DateTimeOffset Read(CqlValue value, string field, DateTimeOffset now)
    {
        if (value.IsFunction)
            return value.Text.Equals("now", StringComparison.OrdinalIgnoreCase) ? Shift(now, value, field) : throw Invalid(value, field);
        return DateTimeOffset.TryParseExact(
            value.Text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date
            : throw Invalid(value, field);
    }

    private static DateTimeOffset Shift(DateTimeOffset now, CqlValue value, string field)
    {
        if (value.Arguments is not [var by])
            return now;
        if (by.Length < 2 || !int.TryParse(by.AsSpan(0, by.Length - 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
            throw Invalid(value, field);
        try
        {
            return by[^1] switch
            {
                'm' => now.AddMinutes(count),
                'h' => now.AddHours(count),
                'd' => now.AddDays(count),
                'w' => now.AddDays(7.0 * count),
                'M' => now.AddMonths(count),
                'y' => now.AddYears(count),
                _ => throw Invalid(value, field),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Invalid(value, field);
        }
    }

    private static CqlException Invalid(CqlValue value, string field) =>
        new($"'{value.Text}' is not a date for the field '{field}'; use yyyy-MM-dd, yyyy-MM-dd HH:mm or now()");
}
