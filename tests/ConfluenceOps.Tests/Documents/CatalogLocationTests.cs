using ConfluenceOps.Documents;

namespace ConfluenceOps.Tests.Documents;

public sealed class CatalogLocationTests
{
    [Fact]
    public void The_environment_names_the_catalog_or_else_it_is_in_the_users_application_data()
    {
        var before = Environment.GetEnvironmentVariable(CatalogLocation.Variable);
        try
        {
            Environment.SetEnvironmentVariable(CatalogLocation.Variable, "/somewhere/team.db");
            Assert.Equal("/somewhere/team.db", CatalogLocation.Default());

            Environment.SetEnvironmentVariable(CatalogLocation.Variable, null);
            Assert.EndsWith(Path.Combine("ConfluenceOps", "catalog.db"), CatalogLocation.Default(), StringComparison.Ordinal);
            Assert.True(Path.IsPathRooted(CatalogLocation.Default()));
        }
        finally
        {
            Environment.SetEnvironmentVariable(CatalogLocation.Variable, before);
        }
    }
}
