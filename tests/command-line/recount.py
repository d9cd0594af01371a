"""The figures of a CSV file of forms, by formulas of their own: nothing here is shared with the program."""
import fractions
import math

# 97.5 % points of Student's t by degrees of freedom, as printed in tables of it.
T_TABLE = {
    2: 4.302652729911275, 3: 3.182446305284263, 4: 2.776445105198086, 5: 2.570581835636314, 9: 2.262157162798205,
    10: 2.228138851986274, 19: 2.093024054408309, 29: 2.045229642132703, 99: 1.984216951586416,
}
Z = 1.959963984540054
KINDS = {'heard': 'text', 'expressed': 'yes-no', 'valued': 'scale', 'impact': 'scale', 'future': 'yes-no'}


def t_point(freedom):
    """From the table, or for large numbers Fisher's expansion around the normal point."""
    if freedom in T_TABLE:
        return T_TABLE[freedom]
    assert freedom > 150, f'no point of t for {freedom}'
    z, n = Z, freedom
    return (z + (z**3 + z) / (4 * n) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * n**2)
            + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * n**3)
            + (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / (92160 * n**4))


def wilson(yes, n):
    p = yes / n
    centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
    return [max(0, centre - half), min(1, centre + half)]


def count_scores(cells):
    scores = sorted(int(cell) for cell in cells if cell.isdigit())
    n = len(scores)
    found = {'n': n, 'counts': [scores.count(score) for score in range(1, 11)], 'mean': None, 'median': None, 'interval': None,
             'share_high': None, 'share_low': None, 'standard_deviation': None}
    if n:
        mean = fractions.Fraction(sum(scores), n)
        found['mean'] = float(mean)
        found['median'] = (scores[(n - 1) // 2] + scores[n // 2]) / 2
        found['share_high'] = sum(score >= 8 for score in scores) / n
        found['share_low'] = sum(score <= 4 for score in scores) / n
    if n >= 2:
        deviation = math.sqrt(sum((score - mean)**2 for score in scores) / (n - 1))
        found['standard_deviation'] = deviation
    if n >= 3:
        half = t_point(n - 1) * deviation / math.sqrt(n)
        found['interval'] = [max(1, float(mean) - half), min(10, float(mean) + half)]
    return found


def count_shares(cells):
    yes, no = (sum(cell in words for cell in cells) for words in (('yes', 'y'), ('no', 'n')))
    n = yes + no
    return {'n': n, 'yes': yes, 'no': no, 'share': yes / n if n else None, 'interval': wilson(yes, n) if n else None}


def count_question(kind, cells):
    cells = [cell.strip().lower() for cell in cells]
    found = {'blank': cells.count(''), 'illegible': cells.count('?')}
    if kind == 'text':
        return {**found, 'n': sum(cell not in ('', '?') for cell in cells)}
    found['several'] = cells.count('*')
    return {**found, **(count_scores(cells) if kind == 'scale' else count_shares(cells))}


def count_rows(rows):
    """What `summary --json` should say under "questions"; a question without a column is blank."""
    header, *forms = rows
    return {key: count_question(kind, [form[header.index(key)] if key in header else '' for form in forms])
            for key, kind in KINDS.items()}
