using System.Globalization;
using System.Text.RegularExpressions;

namespace ConfluenceOps.Sandbox.Fillers.Demonstration;

/// <summary>Puts dates near today into the demonstration's files, so that its notes are always fresh.</summary>
internal static partial class RelativeDates
{
    /// <summary>Replaces <c>{day-5}</c> by the date five days ago.</summary>
    public static string Fill(string text, DateTimeOffset today) => Placeholder().Replace(text, match =>
        today.AddDays(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\{day([+-]\d+)\}")]
    private static partial Regex Placeholder();
}
