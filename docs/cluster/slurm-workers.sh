#!/bin/bash
# Workers as a Slurm job array: each ends when there has been nothing to do for two minutes.
#   export AIMAQ_REDIS=redis://:PASSWORD@HOST:6379       (a Redis that all nodes reach)
#   sbatch docs/cluster/slurm-workers.sh
#   npx aimaq run kazakhstan --members 1024 --executor bullmq --shared-folder --out "$HOME/runs/kazakhstan-1024"
# Without a Redis: slurm.sh, which splits a run into shards.
#SBATCH --job-name=aimaq-worker
#SBATCH --array=1-8
#SBATCH --cpus-per-task=2
#SBATCH --mem=1G
#SBATCH --time=04:00:00
#SBATCH --requeue
#SBATCH --export=ALL
set -euo pipefail

exec npx aimaq worker --threads "$SLURM_CPUS_PER_TASK" --idle 120 --quiet
