using System.Text.Json;

namespace ConfluenceOps.Connections.Saved;

/// <summary>What a store of secrets keeps of a consent: nothing that changes.</summary>
/// <param name="Secret">The client's secret; empty for a client without one.</param>
/// <param name="Key">Opens the file of its tokens; null where somebody put the secret there, and the consent is still to be given.</param>
internal sealed record KeptConsent(string Secret, byte[]? Key)
{
    public string ToStored() => JsonSerializer.Serialize(this, ConsentJson.Default.KeptConsent);

    public static KeptConsent Read(string stored)
    {
        try
        {
            return JsonSerializer.Deserialize(stored, ConsentJson.Default.KeptConsent) ?? new KeptConsent("", null);
        }
        catch (JsonException)
        {
            return new KeptConsent(stored, null);
        }
    }
}
