# One measurement of benchmarks/impact.ts in R: `Rscript beside.R <name>` in a folder with units.csv, values.csv and panel.csv;
# prints the seconds of processor time that one piece of work took.
Sys.setenv(OMP_NUM_THREADS = "1")
name <- commandArgs(TRUE)[1]
units <- function() read.csv("units.csv")

# Base R as somebody would write it who wants it quick: all runs of a line at once.
triangular <- function(n, a, m, b) {
  u <- runif(n)
  ifelse(u < (m - a) / (b - a), a + sqrt(u * (b - a) * (m - a)), b - sqrt((1 - u) * (b - a) * (b - m)))
}
pert <- function(n, a, m, b) a + (b - a) * rbeta(n, 1 + 4 * (m - a) / (b - a), 1 + 4 * (b - m) / (b - a))
lines_of <- function(drawn) function() {
  n <- 1e5
  value <- numeric(n)
  for (i in 1:40) {
    duration <- 1 + (i - 1) %% 3
    worth <- sum(0.9^(0:(duration - 1)) * 1.035^-(1:duration))
    value <- value + drawn(n, 8, 10, 14) * drawn(n, 80, 100, 130) *
      (1 - drawn(n, 10, 20, 40) / 100) * 0.95 * (1 - drawn(n, 10, 15, 30) / 100) * worth
  }
  ratio <- value / 20000
  list(mean(ratio), sd(ratio), quantile(ratio, c(.025, .05, .25, .5, .75, .95, .975)), mean(ratio > 1))
}
matched <- function(...) {
  d <- units()
  function() {
    m <- MatchIt::matchit(t ~ a + b + c, d, ...)
    s <- summary(m)
    rows <- MatchIt::match.data(m)
    f <- lm(y ~ t, rows, weights = weights)
    cluster <- if (is.null(m$call$method) || m$call$method == "subclass") NULL else rows$subclass
    list(s, if (is.null(cluster)) sandwich::vcovHC(f, "HC1") else sandwich::vcovCL(f, cluster))
  }
}

work <- switch(name,
  nearest = matched(method = "nearest"),
  subclass = matched(method = "subclass", subclass = 6, min.n = 0),
  propensity = { d <- units(); function() summary(MatchIt::matchit(t ~ a + b + c, d, method = NULL)) },
  bootstrap = { x <- read.csv("values.csv")$x; function() boot::boot.ci(boot::boot(x, function(d, i) mean(d[i]), 10000), type = c("perc", "bca")) },
  triangular = lines_of(triangular),
  pert = lines_of(pert),
  panel = {
    d <- read.csv("panel.csv")
    function() {
      f <- lm(rate ~ active + factor(quartier) + factor(time), d)
      sandwich::vcovCL(f, d$quartier, type = "HC1")[2, 2]
    }
  },
  # The same by demeaning, which is what a balanced panel allows.
  panel_demeaned = {
    d <- read.csv("panel.csv")
    function() {
      without <- function(v) v - ave(v, d$quartier) - ave(v, d$time) + mean(v)
      x <- without(d$active)
      y <- without(d$rate)
      b <- sum(x * y) / sum(x^2)
      sqrt(sum(rowsum(x * (y - b * x), d$quartier)^2)) / sum(x^2)
    }
  },
  wilcoxon = { d <- units(); function() wilcox.test(d$y[d$t == 1], d$y[d$t == 0]) },
  wilcoxon_exact = { x <- read.csv("values.csv")$x; function() wilcox.test(x[1:45], x[46:90]) },
  fisher = function() for (i in 1:200) fisher.test(matrix(c(10 + i, 30, 25, 40 + i), 2))
)
work()
times <- max(1, ceiling(0.2 / max(1e-3, sum(system.time(work())[1:2]))))
cat(sum(system.time(for (i in seq_len(times)) work())[1:2]) / times)
