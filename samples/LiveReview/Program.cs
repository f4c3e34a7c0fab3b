// A claim came without its documents. A reviewer gets them one by one, and sees with each what it settles.
//
//   dotnet run --project samples/LiveReview [EPISODE [PACK]]
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.NRules;

var episodePath = args.ElementAtOrDefault(0) ?? "samples/episodes/esi-repeat-good-response-covered.json";
var packPath = args.ElementAtOrDefault(1) ?? "rules/cgs-spinal-pain/1.0.0";

var pack = PackLoader.LoadFolder(packPath);
var read = EpisodeReader.ReadFile(episodePath);
if (!pack.Succeeded || !read.Succeeded)
{
    foreach (var problem in pack.Diagnostics.Concat(read.Diagnostics))
    {
        Console.Error.WriteLine(problem);
    }

    return 1;
}

var rules = NRulesPackCompiler.Compile(pack.Value);
var episode = read.Value;
var documents = episode.Documents ?? [];

// Nobody has said yet that there are no documents, only that none is here: an incomplete list.
using var session = rules.OpenSession(episode with { Documents = FactList.Incomplete<Document>() });
var asked = 0;
session.Events.RuleFiredEvent += (_, fired) => asked += fired.Rule.Name.Contains(' ') ? 0 : 1;
session.Changed += (_, changed) => Show(changed);
Console.WriteLine($"Without documents: {session.Determination.Outcome.InWords()}.");
foreach (var missing in session.Determination.Missing)
{
    Console.WriteLine($"  {missing.Ask}");
}

foreach (var document in documents)
{
    Step($"{document.Id} comes in.", () => session.Insert(document));
}

Step("The provider confirms that these are all.", () => session.Update(whole => whole with { Documents = documents }));
return 0;

void Step(string what, Action change)
{
    asked = 0;
    Console.WriteLine();
    Console.WriteLine(what);
    change();
    var all = session.Determination.Lines.Sum(line => line.Criteria.Length);
    Console.WriteLine($"{asked} of {all} criteria were asked again: {session.Determination.Outcome.InWords()}.");
}

// Criteria whose evidence alone changed, such as the number of documents looked at, are left out.
static void Show(DeterminationChangedEventArgs changed)
{
    foreach (var change in changed.Criteria.Where(change => change.IsOfStatus))
    {
        Console.WriteLine($"  {change.CriterionId}: {change.Before?.Status.InWords()} -> {change.After?.Status.InWords()}, because of {string.Join(", ", change.Causes.Select(cause => cause.Path))}");
        Console.WriteLine($"    {change.After?.Message}");
    }
}
