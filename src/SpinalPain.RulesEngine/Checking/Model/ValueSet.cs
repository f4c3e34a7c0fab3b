using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>A named list of codes.</summary>
public sealed class ValueSet
{
    private readonly Lazy<(TextSet Exact, ImmutableArray<string> Prefixes)> patterns;

    internal ValueSet(string id, string title, CodeSystem system, string source, ImmutableArray<string> codes)
    {
        this.Id = id;
        this.Title = title;
        this.System = system;
        this.Source = source;
        this.Codes = codes;
        this.patterns = new(this.Patterns);
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its title for people.</summary>
    public string Title { get; }

    /// <summary>The system of its codes.</summary>
    public CodeSystem System { get; }

    /// <summary>Id of the source that it comes from.</summary>
    public string Source { get; }

    /// <summary>Its codes as written; one that ends in "*" stands for all codes that begin so.</summary>
    public ImmutableArray<string> Codes { get; }

    /// <summary>Whether a code belongs to it.</summary>
    /// <param name="code">The code with its point; case matters.</param>
    /// <returns>True or false.</returns>
    public bool Contains(string code)
    {
        var (exact, prefixes) = this.patterns.Value;
        if (exact.Contains(code))
        {
            return true;
        }

        foreach (var prefix in prefixes)
        {
            if (code.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private (TextSet Exact, ImmutableArray<string> Prefixes) Patterns()
    {
        var exact = new List<string>(this.Codes.Length);
        var prefixes = ImmutableArray.CreateBuilder<string>();
        foreach (var code in this.Codes)
        {
            if (code.EndsWith('*'))
            {
                prefixes.Add(code[..^1]);
            }
            else
            {
                exact.Add(code);
            }
        }

        return (new TextSet(CollectionsMarshal.AsSpan(exact)), prefixes.ToImmutable());
    }
}
