namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>
/// Values of a struct by number, from 1 on, so that 0 stands for none. Numbers that were given back are used again first, so that what is
/// noted and dropped again, over and over, takes no more room than what is kept.
/// </summary>
internal sealed class Slots<T>
    where T : struct
{
    /// <summary>More room than this is not kept between runs: only odd episodes need it.</summary>
    private const int MostKept = 4096;

    private const int First = 16;

    private T[] items = new T[First];
    private int[] free = new int[First];
    private int used = 1;
    private int freed;

    /// <summary>The value of a number. Not to be held while another one is taken.</summary>
    public ref T this[int number] => ref this.items[number];

    /// <summary>A number whose value is the default.</summary>
    public int Take()
    {
        if (this.freed > 0)
        {
            var number = this.free[--this.freed];
            this.items[number] = default;
            return number;
        }

        if (this.used == this.items.Length)
        {
            Array.Resize(ref this.items, this.used * 2);
        }

        return this.used++;
    }

    public void GiveBack(int number)
    {
        if (this.freed == this.free.Length)
        {
            Array.Resize(ref this.free, this.freed * 2);
        }

        this.free[this.freed++] = number;
    }

    /// <summary>Gives everything back and lets go of it, so that no patient data is kept alive.</summary>
    public void Clear()
    {
        if (this.used > MostKept)
        {
            this.items = new T[First];
            this.free = new int[First];
        }
        else
        {
            this.items.AsSpan(1, this.used - 1).Clear();
        }

        this.used = 1;
        this.freed = 0;
    }
}
