using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>A named list of codes.</summary>
public sealed class ValueSet
{
    private CodePatterns? patterns;

    internal ValueSet(string id, string title, CodeSystem system, string source, ImmutableArray<string> codes)
    {
        this.Id = id;
        this.Title = title;
        this.System = system;
        this.Source = source;
        this.Codes = codes;
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
    public bool Contains(string code) =>

        // Should two threads make them at once, either of the two will do.
        (this.patterns ??= new CodePatterns(this.Codes)).Contains(code);

    /// <summary>Its codes, made ready to be looked up.</summary>
    private sealed class CodePatterns
    {
        private readonly TextSet exact;
        private readonly List<string> prefixes = [];

        public CodePatterns(ImmutableArray<string> codes)
        {
            var whole = new List<string>(codes.Length);
            foreach (var code in codes)
            {
                if (code.EndsWith('*'))
                {
                    this.prefixes.Add(code[..^1]);
                }
                else
                {
                    whole.Add(code);
                }
            }

            this.exact = new TextSet(CollectionsMarshal.AsSpan(whole));
        }

        public bool Contains(string code)
        {
            if (this.exact.Contains(code))
            {
                return true;
            }

            foreach (var prefix in this.prefixes)
            {
                if (code.StartsWith(prefix, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
