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
foreach (var (line, result) in session.Determination.Lines.SelectMany(line => line.Criteria.Where(result => result.Status == CriterionStatus.NotMet).Select(result => (line, result))))
{
    Console.WriteLine($"  {Of(line.LineId)}{result.Status.InWords()}: {result.Message}");
}

foreach (var ask in Questions())
{
    Console.WriteLine($"  asked for: {ask}");
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
    Console.WriteLine($"Now: {session.Determination.Outcome.InWords()}, questions left: {Questions().Count}. Criteria asked again: {asked} of {all}.");
}

// One question may be about several facts.
List<string> Questions() => [.. session.Determination.Missing.Select(missing => missing.Ask).Distinct()];

string Of(string line) => session.Determination.Lines.Length == 1 ? string.Empty : $"{line}, ";

// Criteria whose evidence alone changed, such as the number of documents looked at, are left out.
void Show(DeterminationChangedEventArgs changed)
{
    foreach (var change in changed.Criteria.Where(change => change.IsOfStatus))
    {
        Console.WriteLine($"  {Of(change.LineId)}{change.Before?.Status.InWords()} -> {change.After?.Status.InWords()}: {change.After?.Message}");
        Console.WriteLine($"    {change.CriterionId}, because of {string.Join(", ", change.Causes.Select(cause => cause.Path))}");
    }
}
