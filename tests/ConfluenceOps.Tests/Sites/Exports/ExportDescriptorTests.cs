using ConfluenceOps.Sites.Exports;

namespace ConfluenceOps.Tests.Sites.Exports;

public sealed class ExportDescriptorTests
{
    [Fact]
    public void A_Cloud_export_says_where_it_comes_from()
    {
        using var export = SpaceExport.Open(SharedMaterial.Path("exports/attachhist"));
        Assert.Equal("cloud", export.Descriptor.Source);
        Assert.Equal("space", export.Descriptor.ExportType);
        Assert.Equal(["attachhist"], export.Descriptor.SpaceKeys);
        Assert.Equal("1000.0.0-fa970f983392", export.Descriptor.CreatedByVersion);
        Assert.Equal("confluence-users", export.Descriptor.DefaultUsersGroup);
    }

    [Fact]
    public void An_export_without_a_descriptor_is_still_an_export()
    {
        using var export = SpaceExport.Open(SharedMaterial.Path("exports/confluence8.5.6"));
        Assert.Empty(export.Descriptor.SpaceKeys);
        Assert.Null(export.Descriptor.Source);
        Assert.NotEmpty(export.ReadObjects(CancellationToken.None));
    }

    [Fact]
    public void Times_are_read_in_the_zone_that_the_export_names()
    {
        using var folder = new ScratchFolder();
        folder.Write("exportDescriptor.properties", "#Tue May 10 17:04:43 CEST 2016\ntimezoneId=Europe/Berlin\nspaceKeys=A, B\nx=a\\:\\u00fc\n");
        using var export = SpaceExport.Open(folder.WriteExport(""));
        Assert.Equal(new DateTimeOffset(2016, 5, 10, 15, 0, 2, 910, TimeSpan.Zero), export.Descriptor.ReadTime("2016-05-10 17:00:02.910"));
        Assert.Equal(new DateTimeOffset(2024, 3, 31, 1, 30, 0, TimeSpan.Zero), export.Descriptor.ReadTime("2024-03-31 02:30:00"));
        Assert.Equal(["A", "B"], export.Descriptor.SpaceKeys);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("0001-01-01 00:00:00.000x")]
    public void An_unreadable_time_is_no_time(string? text) => Assert.Null(new ExportDescriptor().ReadTime(text));
}
