namespace SpinalPain.RulesEngine.Checking;

/// <summary>The names in force at a place in a condition.</summary>
/// <param name="Name">The innermost name.</param>
/// <param name="Binding">What it stands for; null when its list failed its checks, so that what names it is not complained of again.</param>
/// <param name="Outer">The names around it.</param>
internal sealed record Scope(string Name, Binding? Binding, Scope? Outer)
{
    public IEnumerable<string> Names
    {
        get
        {
            for (var scope = this; scope is not null; scope = scope.Outer)
            {
                yield return scope.Name;
            }
        }
    }

    /// <summary>The scope that declares a name, or null.</summary>
    public Scope? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Name == name)
            {
                return scope;
            }
        }

        return null;
    }
}
