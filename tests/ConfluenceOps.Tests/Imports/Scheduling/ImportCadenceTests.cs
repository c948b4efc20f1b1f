using System.Globalization;
using ConfluenceOps.Imports.Scheduling;

namespace ConfluenceOps.Tests.Imports.Scheduling;

public sealed class ImportCadenceTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly ImportCadence Nightly = new(new TimeOnly(2, 30), [], null);

    [Theory]
    [InlineData("2026-01-10T00:00+01:00", "2026-01-10T02:30+01:00")]
    [InlineData("2026-01-10T02:30+01:00", "2026-01-11T02:30+01:00")]
    [InlineData("2026-07-10T23:00+02:00", "2026-07-11T02:30+02:00")]
    public void A_daily_schedule_is_due_once_a_day_by_the_clock_on_the_wall(string now, string next) =>
        Assert.Equal(At(next), Nightly.NextAfter(At(now), Berlin));

    [Fact]
    public void A_time_that_the_clocks_skip_in_spring_comes_as_long_after_midnight_as_ever()
    {
        var due = Nightly.NextAfter(At("2026-03-29T00:00+01:00"), Berlin);

        Assert.Equal(At("2026-03-29T03:30+02:00"), due);
        Assert.Equal(At("2026-03-30T02:30+02:00"), Nightly.NextAfter(due, Berlin));
    }

    [Fact]
    public void A_time_that_comes_twice_in_autumn_counts_the_first_time_alone()
    {
        var due = Nightly.NextAfter(At("2026-10-25T00:00+02:00"), Berlin);

        Assert.Equal(At("2026-10-25T02:30+02:00"), due);
        Assert.Equal(At("2026-10-26T02:30+01:00"), Nightly.NextAfter(due, Berlin));
    }

    [Fact]
    public void A_weekly_schedule_waits_for_its_days()
    {
        var cadence = new ImportCadence(new TimeOnly(6, 0), [DayOfWeek.Friday, DayOfWeek.Monday, DayOfWeek.Friday], null);

        var friday = cadence.NextAfter(At("2026-11-18T12:00+01:00"), Berlin);

        Assert.Equal(At("2026-11-20T06:00+01:00"), friday);
        Assert.Equal(At("2026-11-23T06:00+01:00"), cadence.NextAfter(friday, Berlin));
    }

    [Fact]
    public void A_weekly_schedule_just_missed_is_due_in_a_week() =>
        Assert.Equal(At("2026-11-23T06:00+01:00"), new ImportCadence(new TimeOnly(6, 0), [DayOfWeek.Monday], null).NextAfter(At("2026-11-16T06:00+01:00"), Berlin));

    [Fact]
    public void Every_four_hours_begins_anew_each_day()
    {
        var cadence = new ImportCadence(new TimeOnly(1, 15), [], TimeSpan.FromHours(4));

        Assert.Equal(["01:15", "05:15", "09:15", "13:15", "17:15", "21:15"], cadence.Times.Select(time => time.ToString("HH:mm", CultureInfo.InvariantCulture)));
        Assert.Equal(At("2026-11-21T01:15+01:00"), cadence.NextAfter(At("2026-11-20T22:00+01:00"), Berlin));
    }

    [Fact]
    public void Every_hour_of_a_day_that_lacks_one_is_due_once()
    {
        var cadence = new ImportCadence(new TimeOnly(0, 0), [], TimeSpan.FromHours(1));
        var dues = new List<DateTimeOffset>();
        for (var due = At("2026-03-28T23:00+01:00"); dues.Count < 5; dues.Add(due))
            due = cadence.NextAfter(due, Berlin);

        Assert.Equal([23, 24, 25, 26, 27], dues.Select(due => (int)(due - At("2026-03-28T00:00+00:00")).TotalHours));
    }

    [Fact]
    public void A_day_that_a_country_leaves_out_does_not_lose_the_schedule()
    {
        var apia = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Apia");
        var friday = new ImportCadence(new TimeOnly(2, 0), [DayOfWeek.Friday], null);

        var due = friday.NextAfter(At("2011-12-29T12:00-10:00"), apia);

        Assert.InRange(due, At("2011-12-30T00:00+00:00"), At("2012-01-06T12:00+00:00"));
    }

    [Theory]
    [InlineData("daily at 02:30", null)]
    [InlineData("hourly from 02:30", 1)]
    [InlineData("every 4 hours from 02:30", 4)]
    public void It_says_in_words_when_it_is_due(string words, int? hours) =>
        Assert.Equal(words, new ImportCadence(new TimeOnly(2, 30), [], hours is { } every ? TimeSpan.FromHours(every) : null).ToString());

    [Fact]
    public void It_says_its_days_in_their_order() =>
        Assert.Equal("Monday, Friday at 06:00", new ImportCadence(new TimeOnly(6, 0), [DayOfWeek.Friday, DayOfWeek.Monday], null).ToString());

    [Theory]
    [InlineData("02:30:15", null)]
    [InlineData("02:30", "00:30")]
    [InlineData("02:30", "00:00")]
    [InlineData("02:30", "1.00:00")]
    [InlineData("02:30", "-01:00")]
    public void What_no_clock_of_a_system_could_keep_is_refused(string at, string? every) =>
        Assert.Throws<CadenceNotPossibleException>(() => new ImportCadence(
            TimeOnly.Parse(at, CultureInfo.InvariantCulture), [], every is null ? null : TimeSpan.Parse(every, CultureInfo.InvariantCulture)));

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
}
